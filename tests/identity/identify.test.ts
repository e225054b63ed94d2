import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { meet, YES, type Visitor } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { apiToken } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { deskWith, type Desk } from './desk';

let app: Booted;
let ids: Seeded;
let desk: Desk;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  desk = deskWith(app, ids.token);
});
afterAll(() => app.destroy());

const compare = () => ({
  type: 'compare',
  contentType: 'api::article.article',
  documentIds: [ids.guide, ids.review],
});
const titleFor = async (visitor: Visitor) =>
  (await visitor.get(`/articles/${ids.guide}`).expect(200)).body.data.title;
const declared = async (visitor: Visitor) =>
  (await visitor.me()).facts.filter(({ source }) => source === 'declared').map(({ value }) => value);
const expert = { attributes: { knowledge: 'expert' } };
let customers = 0;
const aCustomer = (): string => `customer ${(customers += 1)}`;

describe('whoever signs in', () => {
  it('is met on a second device as on the first, whichever of them was there before', async () => {
    const [phone, laptop] = [await meet(app), await meet(app)];
    await phone.did(compare());
    expect(await titleFor(laptop)).toBe('Choosing a television');
    const ines = aCustomer();
    expect(await desk.identify(laptop.token, ines)).toBe('merged');
    expect(await desk.identify(phone.token, ines)).toBe('merged');
    expect(await titleFor(laptop)).toBe('The guide, comparing');
    await laptop.patch(expert).expect(200);
    expect(await declared(phone)).toEqual(['expert']);
    expect(await desk.identify(phone.token, ines)).toBe('same');
  });

  it('is one person by an address however it is written, and two by customer numbers that differ', async () => {
    const devices = [await meet(app), await meet(app), await meet(app), await meet(app)] as const;
    await desk.identify(devices[0].token, ' Ines@Example.com');
    await desk.identify(devices[1].token, 'ines@example.com');
    await desk.identify(devices[2].token, 'aB-1');
    await desk.identify(devices[3].token, 'AB-1');
    await devices[0].patch(expert);
    await devices[2].patch(expert);
    expect(await declared(devices[1])).toEqual(['expert']);
    expect(await declared(devices[3])).toEqual([]);
  });

  it('takes nothing over from who used the device before, nor their consent', async () => {
    const [kiosk, phone] = [await meet(app), await meet(app)];
    const [ines, otto] = [aCustomer(), aCustomer()];
    await desk.identify(kiosk.token, ines);
    await kiosk.patch(expert);
    expect(await desk.identify(kiosk.token, otto)).toBe('split');
    expect((await kiosk.me()).consent).toMatchObject({ personalisation: false, measurement: false });
    expect(await declared(kiosk)).toEqual([]);
    await request(app.http)
      .put('/api/context-variants/me/consent')
      .set('X-Context-Visitor', kiosk.token)
      .send(YES)
      .expect(200);
    await kiosk.did(compare());
    expect(await titleFor(kiosk)).toBe('The guide, comparing');
    await desk.identify(phone.token, ines);
    expect(await declared(phone)).toEqual(['expert']);
    expect(await titleFor(phone)).toBe('Choosing a television');
  });

  it('brings a consent along that was given to the site', async () => {
    const kiosk = await meet(app);
    await desk.identify(kiosk.token, aCustomer());
    await desk.identify(kiosk.token, aCustomer(), { personalisation: true });
    expect((await kiosk.me()).consent).toMatchObject({ personalisation: true, measurement: false });
  });

  it('is a stranger again after a mistake was taken back, and the device has its own back', async () => {
    const [phone, laptop] = [await meet(app), await meet(app)];
    const ines = aCustomer();
    await phone.patch(expert);
    await desk.identify(phone.token, ines);
    await desk.identify(laptop.token, ines);
    expect(await declared(laptop)).toEqual(['expert']);
    const undone = await desk.post('/identify/undo', { token: phone.token }).expect(200);
    expect(undone.body.data).toEqual({ undone: true });
    expect(await declared(laptop)).toEqual([]);
    expect(await declared(phone)).toEqual(['expert']);
    const again = await desk.post('/identify/undo', { token: phone.token }).expect(200);
    expect(again.body.data).toEqual({ undone: false });
  });

  it("leaves no consent of theirs on a device that was somebody else's before", async () => {
    const kiosk = await meet(app);
    const [ines, otto] = [aCustomer(), aCustomer()];
    await desk.identify(kiosk.token, ines);
    expect(await desk.identify(kiosk.token, otto, YES)).toBe('split');
    expect((await kiosk.me()).consent).toMatchObject({ personalisation: true });
    await desk.post('/identify/undo', { token: kiosk.token }).expect(200);
    expect((await kiosk.me()).consent).toMatchObject({ personalisation: false, measurement: false });
  });

  it('keeps what the device had agreed to where the site tells of another purpose alone', async () => {
    const phone = await meet(app, { personalisation: true });
    await phone.patch(expert).expect(200);
    expect(await desk.identify(phone.token, aCustomer(), { measurement: true })).toBe('merged');
    expect((await phone.me()).consent).toMatchObject({ personalisation: true, measurement: true });
    expect(await declared(phone)).toEqual(['expert']);
  });

  it('is one person under two identifiers, until that is taken back', async () => {
    const [phone, laptop] = [await meet(app), await meet(app)];
    const [number, address] = [aCustomer(), 'both@example.com'];
    await desk.identify(phone.token, number);
    await desk.identify(laptop.token, address);
    await phone.patch(expert);
    await desk.post('/identify/merge', { identifiers: [address, number] }).expect(200);
    expect(await declared(laptop)).toEqual(['expert']);
    await desk.post('/identify/undo', { identifier: number }).expect(200);
    expect(await declared(laptop)).toEqual([]);
  });

  it('is erased on all devices at once, and comes back as somebody new', async () => {
    const [phone, laptop, later] = [await meet(app), await meet(app), await meet(app)];
    const ines = aCustomer();
    await phone.patch(expert);
    for (const { token } of [phone, laptop]) await desk.identify(token, ines);
    const me = (token: string, method: 'get' | 'delete') =>
      request(app.http)[method]('/api/context-variants/me').set('X-Context-Visitor', token);
    await me(laptop.token, 'delete').expect(204);
    await me(phone.token, 'get').expect(401);
    expect(await desk.identify(later.token, ines)).toBe('merged');
    expect(await declared(later)).toEqual([]);
    const refused = await desk.post('/identify', { token: phone.token, identifier: ines }).expect(404);
    expect(refused.body.error.details).toEqual({ code: 'no-visitor', path: ['token'] });
  });

  it('is nowhere to be read by name', async () => {
    const phone = await meet(app);
    await desk.identify(phone.token, 'very.secret@example.com');
    const kept = readdirSync(app.dir, { recursive: true })
      .map(String)
      .filter((file) => file.includes('history'))
      .map((file) => readFileSync(path.join(app.dir, file), 'latin1'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some((bytes) => bytes.includes('very.secret'))).toBe(false);
  });
});

describe('POST /identify is refused', () => {
  it('without an API token, and with one that may not', async () => {
    const { token } = await meet(app);
    const body = { token, identifier: 'x' };
    await request(app.http).post('/api/context-variants/identify').send(body).expect(403);
    const reader = deskWith(app, await apiToken(app.strapi, 'custom', ['api::article.article.find']));
    await reader.post('/identify', body).expect(403);
    const identity = 'plugin::context-variants.identity.identify';
    await deskWith(app, await apiToken(app.strapi, 'custom', [identity]))
      .post('/identify', body)
      .expect(200);
  });

  it.each([
    ['/identify', {}, ['token'], 400],
    ['/identify', { token: 'x', identifier: '  ' }, ['identifier'], 400],
    ['/identify', { token: 'x', identifier: 'y', name: 'z' }, ['name'], 400],
    ['/identify', { token: 'v1.x', identifier: 'y' }, ['token'], 404],
    ['/identify/merge', { identifiers: ['x'] }, ['identifiers'], 400],
    ['/identify/undo', {}, [], 400],
    ['/identify/undo', { token: 'x', identifier: 'y' }, [], 400],
  ])('%s of %j, naming the field %j', async (to, body, at, status) => {
    const answer = await desk.post(to, body).expect(status);
    expect(answer.body.error.details).toMatchObject({
      code: status === 404 ? 'no-visitor' : 'invalid',
      path: at,
    });
  });

  it('for whoever has agreed to nothing', async () => {
    const phone = await meet(app);
    await request(app.http)
      .put('/api/context-variants/me/consent')
      .set('X-Context-Visitor', phone.token)
      .send({ personalisation: false, measurement: false })
      .expect(200);
    const answer = await desk.post('/identify', { token: phone.token, identifier: aCustomer() }).expect(403);
    expect(answer.body.error.details).toEqual({ code: 'no-consent' });
  });
});
