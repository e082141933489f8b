/** Read before the scanner, which would fetch translations and a list of releases: it looks at our sources and at nothing else. */
const Module = require('node:module');

const load = Module._load;
const unreachable = () => Promise.reject(new Error('The scanner reaches no network.'));
Module._load = (request, ...rest) => (request === 'got' ? unreachable : load(request, ...rest));
