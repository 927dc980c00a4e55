// Makes docs/home.png, the README's picture, from the running product.
import { join } from "node:path";
import { openPage, root, settled, startBrowser, startServer } from "./lib.mjs";

const server = await startServer();
const browser = await startBrowser();
const page = await openPage(browser, server.url, "/bibai/", { viewport: { width: 412, height: 800 }, hasTouch: true, isMobile: true, settings: { wasteArea: "west-north-1-4" } });
await settled(page);
await page.screenshot({ path: join(root, "docs/home.png") });
await browser.close();
await server.stop();
