// A session of the npm package flickr-sdk with an emulator in Flickr's place.
//
// node session.mjs FOLDER ADDRESS KEY SECRET FILE
//
// FOLDER holds node_modules. Each step is told as a line of JSON. After `authorize`, a line with the verifier is read.

import { createRequire } from "node:module";
import { createInterface } from "node:readline/promises";
import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, address, key, secret, file] = process.argv.slice(2);
const require = createRequire(pathToFileURL(path.join(folder, "session.mjs")));
const { createFlickr, FetchTransport } = require("flickr-sdk");

// The package's addresses are fixed, and signed. So each request is sent as to a proxy, with the whole address that it is meant for.
class Loopback extends FetchTransport {
  progress = [];

  async fetch(url, init) {
    const request = new Request(url, init);
    const body = Buffer.from(await request.arrayBuffer());
    const headers = { ...Object.fromEntries(request.headers), host: new URL(url).host, "content-length": body.length };
    const { hostname, port } = new URL(address);
    const progress = [];
    const answer = await new Promise((resolve, reject) => {
      const sent = http.request({ hostname, port, method: request.method, path: url, headers }, resolve);
      sent.on("error", reject);
      const size = 65536;
      const send = (start) => {
        progress.push(body.length ? Math.floor((start * 100) / body.length) : 100);
        if (start >= body.length) return sent.end();
        sent.write(body.subarray(start, start + size), () => send(Math.min(start + size, body.length)));
      };
      send(0);
    });
    if (new URL(url).pathname === "/services/upload") this.progress = progress;
    const pieces = [];
    for await (const piece of answer) pieces.push(piece);
    const response = new Response(Buffer.concat(pieces), { status: answer.statusCode, headers: answer.headers });
    if (!response.ok) throw new Error(response.statusText, { cause: response });
    return response;
  }
}

const tell = (step, value) => console.log(JSON.stringify({ step, value: value ?? null }));
const failure = async (call) => {
  try {
    await call;
  } catch (error) {
    return { message: error.message, code: error.cause?.code };
  }
  return null;
};
const lines = createInterface({ input: process.stdin });
const transport = new Loopback();

let settings = { consumerKey: key, consumerSecret: secret, oauthToken: false, oauthTokenSecret: false };
const asked = await createFlickr(settings, transport).oauth.request("oob");
settings = { ...settings, oauthToken: asked.requestToken, oauthTokenSecret: asked.requestTokenSecret };
const { oauth } = createFlickr(settings, transport);
tell("authorize", oauth.authorizeUrl(asked.requestToken, "delete"));
const { value: verifier } = await lines[Symbol.asyncIterator]().next();
lines.close();
const given = await oauth.verify(verifier);
tell("login", { nsid: given.nsid, username: given.username });

settings = { ...settings, oauthToken: given.oauthToken, oauthTokenSecret: given.oauthTokenSecret };
const { flickr, upload } = createFlickr(settings, transport);
tell("me", (await flickr("flickr.test.login", {})).user.id);

const { id } = await upload(file, { title: "Nordlys & møter", tags: 'nordlys "northern sky"', is_public: "1" });
tell("upload", { id, progress: transport.progress });

const info = async () => {
  const { photo } = await flickr("flickr.photos.getInfo", { photo_id: id });
  return {
    title: photo.title._content,
    description: photo.description._content,
    tags: photo.tags.tag.map((one) => one.raw),
    ispublic: photo.visibility.ispublic,
  };
};
tell("info", await info());
await flickr("flickr.photos.setMeta", { photo_id: id, title: "Nordlys (1+1=2) ~*'日", description: "One night" });
await flickr("flickr.photos.addTags", { photo_id: id, tags: "tromsø" });
tell("edited", await info());

const { photoset } = await flickr("flickr.photosets.create", { title: "Skies", primary_photo_id: id });
await flickr("flickr.photosets.addPhoto", { photoset_id: photoset.id, photo_id: "52000000101" });
const ofSet = async () =>
  (await flickr("flickr.photosets.getPhotos", { photoset_id: photoset.id, user_id: given.nsid })).photoset.photo.map((one) => one.id);
tell("photoset", await ofSet());

const search = async (words) => (await flickr("flickr.photos.search", { user_id: "me", ...words })).photos;
tell("search", (await search({ tags: "northernsky" })).photo.map((one) => one.id));
const walked = [];
for (let page = 1, pages = 1; page <= pages; page++) {
  const found = await search({ per_page: "1", page: String(page) });
  pages = found.pages;
  walked.push(...found.photo.map((one) => one.id));
}
tell("walk", walked);

const { comment } = await flickr("flickr.photos.comments.addComment", { photo_id: "52000000101", comment_text: "Fin!" });
const { comments } = await flickr("flickr.photos.comments.getList", { photo_id: "52000000101" });
const last = comments.comment.at(-1);
tell("comment", { made: comment.id, last: [last.id, last.author, last._content] });

const favorites = async () => (await flickr("flickr.favorites.getList", {})).photos.photo.map((one) => one.id);
await flickr("flickr.favorites.add", { photo_id: "52000000401" });
tell("favorite", (await favorites()).includes("52000000401"));
await flickr("flickr.favorites.remove", { photo_id: "52000000401" });
tell("no favorite", (await favorites()).includes("52000000401"));

await flickr("flickr.photos.delete", { photo_id: id });
tell("deleted", await failure(flickr("flickr.photos.getInfo", { photo_id: id })));
tell("photoset without it", await ofSet());
