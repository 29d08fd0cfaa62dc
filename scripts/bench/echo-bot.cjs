// @ts-check
/** The least that botbuilder can do with the same invoke: the yardstick of `npm run bench`. */
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const restify = require('restify');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());

const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'echo' }] };
const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };

server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  });
});
server.get('/health/ready', async (_request, response) => {
  response.send(200, { ready: true });
});

server.listen(0, '127.0.0.1', () => {
  console.log(`listens on http://127.0.0.1:${server.address().port}`);
});
