/** Style sheets as the bundler gives them: a module answers its class names, a plain one answers nothing. */
declare module '*.module.css' {
  const classes: { readonly [name: string]: string }
  export default classes
}
declare module '*.css'
