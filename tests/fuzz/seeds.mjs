// Writes seeds for the fuzzers into a folder: the real pack's files and small samples of each format.
// usage: seeds.mjs FOLDER
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const out = process.argv[2];
mkdirSync(join(out, "json"), { recursive: true });
mkdirSync(join(out, "import_5374"), { recursive: true });
for (const file of readdirSync(join(root, "tests/fixtures/waste")).filter((name) => name.endsWith(".json"))) cpSync(join(root, "tests/fixtures/waste", file), join(out, "json", file));
cpSync(join(root, "assets/packs/bibai/municipality.json"), join(out, "json/municipality.json"));
writeFileSync(join(out, "json/settings.json"), '{"language":"en","textSize":150,"theme":"dark","plain":true,"wasteArea":"highway"}');
writeFileSync(join(out, "json/message.json"), '{"viewport":{"width":412,"height":800,"density":2,"scroll":0,"rootPx":16,"mostCanvasPx":4096,"dark":false},"events":[{"kind":"url","url":"/bibai/waste?lang=en"},{"kind":"input","id":"q","value":"x"},{"kind":"clock","time":"2026-11-24T10:00"}]}');
writeFileSync(join(out, "import_5374/small.csv"), ["地名,センター,燃やせる,資源\n西,中央,月 木1:4 5,隔月20150112 *1 20260105\n", "名称,休止開始日,休止終了日\n中央,2025/12/31,2026/1/3\n", "label,sublabel,description\n資源,袋,洗う\n", 'label,name,notice,furigana\n燃やす,"紙, 箱",,か\n', "ID,注意事項\n1,8時まで\n"].join("\x1e"));
