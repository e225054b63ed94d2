// The fixture app as a process of its own; prints `listening <port>` once it answers. Strapi itself ends it on SIGTERM;
// it ends too when the process that started it does.
const { createStrapi } = require('@strapi/strapi');

createStrapi({ appDir: __dirname, distDir: __dirname })
  .start()
  .then((strapi) => {
    process.on('disconnect', () => process.exit());
    process.stdout.write(`listening ${strapi.server.httpServer.address().port}\n`);
  });
