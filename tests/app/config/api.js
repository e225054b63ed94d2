module.exports = ({ env }) => ({
  rest: { defaultLimit: 25, maxLimit: 100, strictParams: env.bool('FIXTURE_STRICT', false) },
  documents: { strictParams: env.bool('FIXTURE_STRICT', false) },
});
