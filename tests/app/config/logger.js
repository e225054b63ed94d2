module.exports = ({ env }) => ({ level: env('FIXTURE_LOG', 'error') });
