export default { rest: { defaultLimit: 50, maxLimit: 100 } };
