// The fixture app as a process of its own; prints `listening <port>` once it answers. Strapi itself ends it on SIGTERM;
// it ends too when the process that started it does.
const { createStrapi } = require('@strapi/strapi');

// FIXTURE_DEVELOP=true: as `strapi develop` runs it; whoever started it must start it anew on the message `reload`.
const autoReload = process.env.FIXTURE_DEVELOP === 'true';

createStrapi({ appDir: __dirname, distDir: __dirname, autoReload })
  .start()
  .then((strapi) => {
    process.on('disconnect', () => process.exit());
    process.stdout.write(`listening ${strapi.server.httpServer.address().port}\n`);
  });
