/** Requests are not logged; what goes wrong is. */
export default { level: 'warn' };
