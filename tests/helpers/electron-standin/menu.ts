/** `electron.Menu`: menus as data; a test finds an item by its id and clicks it, which runs the application's own click. */
import { strict } from './strict.ts'

export type ItemTemplate = {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly click?: (item: MenuItem, window: unknown, event: unknown) => void
  readonly submenu?: readonly ItemTemplate[] | Menu
}

export class MenuItem {
  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined = undefined
  private readonly standinClick: ItemTemplate['click']

  constructor(template: ItemTemplate) {
    const { id, label, role, type, submenu } = template
    if (label === undefined && role === undefined && type === undefined) {
      throw new Error('Invalid template for MenuItem: must have at least one of label, role or type')
    }
    this.id = id
    this.label = label ?? ''
    this.role = role
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = template.accelerator
    this.enabled = template.enabled ?? true
    this.visible = template.visible ?? true
    this.checked = template.checked ?? false
    this.submenu = submenu instanceof Menu || submenu === undefined ? submenu : Menu.buildFromTemplate(submenu)
    this.standinClick = template.click
    return strict('MenuItem', this)
  }

  /** As in Electron: a checkbox flips, a role is performed by the system (here: recorded), else the template's click runs. */
  click(event?: unknown, window?: unknown): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.menu?.standinChoose(this)
    if (this.role === undefined) this.standinClick?.(this, window, event)
    else Menu.standinClickedRoles.push(this.role)
  }
}

export class Menu {
  /** Roles of the items that were clicked; nothing else happens for them. */
  static readonly standinClickedRoles: string[] = []
  private static standinApplicationMenu: Menu | null = null
  readonly items: MenuItem[] = []

  constructor() {
    return strict('Menu', this)
  }

  static buildFromTemplate(template: readonly (ItemTemplate | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.standinApplicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.standinApplicationMenu
  }

  append(item: MenuItem): void {
    item.menu = this
    this.items.push(item)
  }

  /** @returns the item with this id in the menu or any menu below it, or null. */
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item
      const below = item.submenu?.getMenuItemById(id)
      if (below) return below
    }
    return null
  }

  /** Of the radio items between two separators only one is checked. */
  standinChoose(chosen: MenuItem): void {
    const at = this.items.indexOf(chosen)
    const isOther = (item: MenuItem): boolean => item.type !== 'radio'
    const start = this.items.slice(0, at).findLastIndex(isOther) + 1
    const length = this.items.slice(at).findIndex(isOther)
    const end = length < 0 ? this.items.length : at + length
    for (const item of this.items.slice(start, end)) item.checked = item === chosen
  }
}
