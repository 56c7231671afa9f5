/** The utility process of the fixture: answers every message with its double. */
process.parentPort.on('message', ({ data }) => process.parentPort.postMessage(data * 2))
