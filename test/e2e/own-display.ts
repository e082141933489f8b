/** Of two files of windows at a time, the second worker's take the second display, where there is one. */
const { TRIPTYQUE_SECOND_DISPLAY: display, TRIPTYQUE_SECOND_AUTHORITY: authority } = process.env;
if (display !== undefined && process.env.VITEST_POOL_ID === '2') {
  process.env.DISPLAY = display;
  if (authority) process.env.XAUTHORITY = authority;
}
