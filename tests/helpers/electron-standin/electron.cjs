/** `require('electron')`: the same objects as for `import`, behind the object that refuses what is not modelled. */
module.exports = require('./electron.ts').default
