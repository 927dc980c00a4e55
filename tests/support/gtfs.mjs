// A GTFS feed read from its zip, and a checker of the rules of the specification (GTFS Schedule reference, with flexible trips) for the files that
// ours has. It shares nothing with the code that writes feeds.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { temporary } from "../browser/lib.mjs";

function parseCsv(text) {
  const rows = [[]];
  let field = "", quoted = false;
  const end = () => (rows.at(-1).push(field), (field = ""));
  for (let i = 0; i < text.length; ++i) {
    const sign = text[i];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') (field += '"'), ++i;
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") end();
    else if (sign === "\n") end(), rows.push([]);
    else if (sign !== "\r") field += sign;
  }
  if (field || rows.at(-1).length) end();
  const [heading, ...lines] = rows.filter((row) => row.length);
  return lines.map((line) => Object.fromEntries(heading.map((name, i) => [name, line[i]])));
}

// {"stops": [{stop_id: ...}, ...], ...}
export function readFeed(zip) {
  const folder = temporary("gtfs");
  execFileSync("python3", ["-m", "zipfile", "-e", zip, folder]);
  return Object.fromEntries(readdirSync(folder).map((name) => [name.replace(/\.txt$/, ""), parseCsv(readFileSync(join(folder, name), "utf8"))]));
}

const time = /^\d{2}:[0-5]\d:[0-5]\d$/, date = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, url = /^https?:\/\/\S+$/, whole = /^\d+$/;
// File: key, needed fields, and the form of fields that have one.
const files = {
  agency: { key: ["agency_id"], needs: ["agency_name", "agency_url", "agency_timezone"], forms: { agency_url: url, agency_timezone: /^\w+\/\w+$/ } },
  stops: { key: ["stop_id"], needs: ["stop_name", "stop_lat", "stop_lon"], forms: { stop_lat: /^-?\d+\.\d+$/, stop_lon: /^-?\d+\.\d+$/, location_type: /^[0-4]?$/ } },
  routes: { key: ["route_id"], needs: ["route_type"], forms: { route_type: /^([0-7]|1[12])$/ } },
  trips: { key: ["trip_id"], needs: ["route_id", "service_id"], forms: {} },
  stop_times: { key: ["trip_id", "stop_sequence"], needs: [], forms: { stop_sequence: whole, start_pickup_drop_off_window: time, end_pickup_drop_off_window: time, pickup_type: /^[0-3]?$/, drop_off_type: /^[0-3]?$/ } },
  calendar: { key: ["service_id"], needs: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "start_date", "end_date"], forms: { monday: /^[01]$/, sunday: /^[01]$/, start_date: date, end_date: date } },
  calendar_dates: { key: ["service_id", "date"], needs: ["exception_type"], forms: { date, exception_type: /^[12]$/ } },
  fare_attributes: { key: ["fare_id"], needs: ["price", "currency_type", "payment_method"], forms: { price: /^\d+(\.\d+)?$/, currency_type: /^[A-Z]{3}$/, payment_method: /^[01]$/ } },
  fare_rules: { key: ["fare_id", "route_id"], needs: [], forms: {} },
  feed_info: { key: ["feed_publisher_name"], needs: ["feed_publisher_url", "feed_lang"], forms: { feed_publisher_url: url, feed_start_date: date, feed_end_date: date } },
  location_groups: { key: ["location_group_id"], needs: [], forms: {} },
  location_group_stops: { key: ["location_group_id", "stop_id"], needs: [], forms: {} },
  booking_rules: { key: ["booking_rule_id"], needs: ["booking_type"], forms: { booking_type: /^[012]$/, prior_notice_duration_min: whole, prior_notice_duration_max: whole, prior_notice_start_day: whole, prior_notice_start_time: time, info_url: url, booking_url: url } },
  translations: { key: ["table_name", "field_name", "language", "record_id"], needs: ["translation"], forms: { language: /^[a-z]{2}(-[A-Z][a-z]{3})?$/ } },
};
const references = [
  ["routes", "agency_id", "agency"], ["trips", "route_id", "routes"], ["stop_times", "trip_id", "trips"], ["stop_times", "location_group_id", "location_groups"],
  ["stop_times", "stop_id", "stops"], ["stop_times", "pickup_booking_rule_id", "booking_rules", "booking_rule_id"], ["stop_times", "drop_off_booking_rule_id", "booking_rules", "booking_rule_id"],
  ["location_group_stops", "location_group_id", "location_groups"], ["location_group_stops", "stop_id", "stops"], ["fare_rules", "fare_id", "fare_attributes"], ["fare_rules", "route_id", "routes"],
];

// Every rule that is broken, as text; empty: none.
export function checkFeed(feed) {
  const faults = [], note = (text) => faults.push(text), rows = (name) => feed[name] ?? [];
  for (const name of ["agency", "stops", "routes", "trips", "stop_times", "feed_info"]) if (!rows(name).length) note(`${name}.txt is missing or empty`);
  if (!rows("calendar").length && !rows("calendar_dates").length) note("neither calendar.txt nor calendar_dates.txt");
  for (const [name, all] of Object.entries(feed)) {
    const rule = files[name];
    if (!rule) {
      note(`${name}.txt is not a file this checker knows`);
      continue;
    }
    const seen = new Set();
    all.forEach((row, i) => {
      const where = `${name}.txt:${i + 2}`;
      if (Object.values(row).some((value) => value === undefined)) note(`${where}: fewer values than fields`);
      for (const field of [...rule.key, ...rule.needs]) if (!row[field]) note(`${where}: no ${field}`);
      for (const [field, form] of Object.entries(rule.forms)) if (row[field] && !form.test(row[field])) note(`${where}: ${field} is "${row[field]}"`);
      const key = rule.key.map((field) => row[field]).join("\n");
      if (seen.has(key)) note(`${where}: ${rule.key} stands twice`);
      seen.add(key);
    });
  }
  for (const [from, field, to, key = field] of references) {
    const known = new Set(rows(to).map((row) => row[key]));
    rows(from).forEach((row, i) => row[field] && !known.has(row[field]) && note(`${from}.txt:${i + 2}: ${field} "${row[field]}" is not in ${to}.txt`));
  }
  const services = new Set([...rows("calendar"), ...rows("calendar_dates")].map((row) => row.service_id));
  rows("trips").forEach((row, i) => services.has(row.service_id) || note(`trips.txt:${i + 2}: no such service`));
  rows("routes").forEach((row, i) => row.route_short_name || row.route_long_name || note(`routes.txt:${i + 2}: no name`));
  rows("stops").forEach((row, i) => (Math.abs(row.stop_lat) <= 90 && Math.abs(row.stop_lon) <= 180) || note(`stops.txt:${i + 2}: not on the earth`));
  rows("calendar").forEach((row, i) => row.start_date <= row.end_date || note(`calendar.txt:${i + 2}: ends before it begins`));
  flexible(rows, note);
  booking(rows, note);
  rows("translations").forEach((row, i) => {
    const key = files[row.table_name]?.key[0];
    if (!key || !rows(row.table_name).some((one) => one[key] === row.record_id)) note(`translations.txt:${i + 2}: nothing of that id`);
    else if (!(row.field_name in (rows(row.table_name)[0] ?? {}))) note(`translations.txt:${i + 2}: no such field`);
  });
  return faults;
}

function flexible(rows, note) {
  const stops = new Set(rows("stops").map((row) => row.stop_id));
  for (const { location_group_id: id } of rows("location_groups")) {
    if (stops.has(id)) note(`location_groups.txt: ${id} is a stop's id, too`);
    if (!rows("location_group_stops").some((row) => row.location_group_id === id)) note(`location_groups.txt: ${id} has no stops`);
  }
  rows("stop_times").forEach((row, i) => {
    const where = `stop_times.txt:${i + 2}`, has = (field) => Boolean(row[field]);
    const places = ["stop_id", "location_group_id", "location_id"].filter(has);
    if (places.length !== 1) note(`${where}: exactly one of stop_id, location_group_id and location_id`);
    const windows = ["start_pickup_drop_off_window", "end_pickup_drop_off_window"].filter(has);
    if ((has("location_group_id") || has("location_id")) && windows.length !== 2) note(`${where}: a group needs both ends of its window`);
    if (windows.length === 1) note(`${where}: one end of a window`);
    if (windows.length === 0) {
      if (!has("arrival_time") && !has("departure_time")) note(`${where}: neither a time nor a window`);
      return;
    }
    for (const field of ["arrival_time", "departure_time", "continuous_pickup", "continuous_drop_off"]) if (has(field)) note(`${where}: ${field} is forbidden with a window`);
    if (row.start_pickup_drop_off_window >= row.end_pickup_drop_off_window) note(`${where}: the window ends before it begins`);
    if (["", "0", "3", undefined].includes(row.pickup_type)) note(`${where}: pickup_type ${row.pickup_type || 0} is forbidden with a window`);
    if (["", "0", undefined].includes(row.drop_off_type)) note(`${where}: drop_off_type ${row.drop_off_type || 0} is forbidden with a window`);
  });
  for (const { trip_id: id } of rows("trips")) {
    const of_trip = rows("stop_times").filter((row) => row.trip_id === id);
    if (of_trip.length < 2) note(`stop_times.txt: trip ${id} has fewer than two rows`);
    if (!of_trip.some((row) => row.pickup_type !== "1")) note(`stop_times.txt: nobody can board trip ${id}`);
    if (!of_trip.some((row) => row.drop_off_type !== "1")) note(`stop_times.txt: nobody can leave trip ${id}`);
  }
}

function booking(rows, note) {
  rows("booking_rules").forEach((row, i) => {
    const where = `booking_rules.txt:${i + 2}`, has = (field) => Boolean(row[field]), type = row.booking_type;
    const forbid = (fields, why) => fields.filter(has).forEach((field) => note(`${where}: ${field} is forbidden ${why}`));
    if (type === "0") forbid(["prior_notice_duration_min", "prior_notice_duration_max", "prior_notice_last_day", "prior_notice_last_time", "prior_notice_start_day", "prior_notice_start_time"], "in real time");
    if (type === "1") {
      if (!has("prior_notice_duration_min")) note(`${where}: no prior_notice_duration_min`);
      forbid(["prior_notice_last_day", "prior_notice_last_time", "prior_notice_service_id"], "on the same day");
      if (has("prior_notice_duration_max")) forbid(["prior_notice_start_day"], "with a longest notice");
    }
    if (type === "2") {
      if (!has("prior_notice_last_day") || !has("prior_notice_last_time")) note(`${where}: no last day and time`);
      forbid(["prior_notice_duration_min", "prior_notice_duration_max"], "on days before");
    }
    if (has("prior_notice_start_day") !== has("prior_notice_start_time")) note(`${where}: a start day and its time go together`);
  });
}
