// The same as upload.py for the Node client: `node upload.mjs MODULES URL SMALL LARGE`.
import { statSync } from "node:fs"
import { createRequire } from "node:module"

const [modules, baseUrl, small, large] = process.argv.slice(2)
const { createFlickr, FetchTransport } = createRequire(`${modules}/`)("flickr-sdk")

class Loopback extends FetchTransport {
    post(url, params) {
        return super.post(url.replace("https://up.flickr.com", baseUrl), params)
    }
}

const { upload } = createFlickr(
    {
        consumerKey: "1".repeat(32),
        consumerSecret: "2".repeat(16),
        oauthToken: "72157600000000000-3333333333333333",
        oauthTokenSecret: "4444444444444444",
    },
    new Loopback(),
)
const peak = () => process.resourceUsage().maxRSS / 1024
await upload(small, {})
const before = peak()
const used = process.cpuUsage()
const start = process.hrtime.bigint()
await upload(large, {})
const wall = Number(process.hrtime.bigint() - start) / 1e9
const { user, system } = process.cpuUsage(used)
const rate = statSync(large).size / 2 ** 20 / wall
console.log(JSON.stringify({ cpu: (user + system) / 1e6, wall, peak: peak() - before, rate }))
