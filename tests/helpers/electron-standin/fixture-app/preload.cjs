/** The bridge of the fixture: named functions only. */
const { contextBridge, ipcRenderer, webUtils } = require('electron')

ipcRenderer.send('hello', location.href)

contextBridge.exposeInMainWorld('fixture', {
  greet: name => ipcRenderer.invoke('greet', name),
  echo: value => ipcRenderer.invoke('echo', value),
  whoAmI: () => ipcRenderer.invoke('who-am-i'),
  fail: () => ipcRenderer.invoke('fail'),
  unheard: () => ipcRenderer.invoke('unheard'),
  pathOf: file => webUtils.getPathForFile(file),
  onNews: listener => {
    ipcRenderer.on('news', (_, news) => listener(news))
  },
  nested: { list: [1, 2] },
})
