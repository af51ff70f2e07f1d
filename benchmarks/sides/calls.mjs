// The same as calls.py for the Node client: `node calls.mjs MODULES URL CALL TIMES`.
import { createRequire } from "node:module"

const [modules, baseUrl, name, count] = process.argv.slice(2)
const { createFlickr, FetchTransport } = createRequire(`${modules}/`)("flickr-sdk")

class Loopback extends FetchTransport {
    get(url, params) {
        return super.get(url.replace("https://api.flickr.com", baseUrl), params)
    }

    post(url, params) {
        return super.post(url.replace("https://api.flickr.com", baseUrl), params)
    }
}

const { flickr } = createFlickr(
    {
        consumerKey: "1".repeat(32),
        consumerSecret: "2".repeat(16),
        oauthToken: "72157600000000000-3333333333333333",
        oauthTokenSecret: "4444444444444444",
    },
    new Loopback(),
)
const calls = {
    login: async () => (await flickr("flickr.test.login", {})).user.username._content,
    info: async () => (await flickr("flickr.photos.getInfo", { photo_id: "52000000101" })).photo.title._content,
}
const call = calls[name]
const times = Number(count)
if (times === 1) {
    console.log(await call())
} else {
    for (let n = 0; n < 20; n++) await call()
    const before = process.cpuUsage()
    const start = process.hrtime.bigint()
    for (let n = 0; n < times; n++) await call()
    const used = process.cpuUsage(before)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    console.log(JSON.stringify({ cpu: (used.user + used.system) / 1e6 / times, rate: times / seconds }))
}
