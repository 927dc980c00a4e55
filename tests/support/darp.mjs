// Dial-a-ride instances of the literature's families, made by chance from a seed, and a checker of solutions that shares no code with the solver.

// A generator of its own, so that instances are the same wherever and whenever they are made (mulberry32).
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// As Cordeau (2006, section 6) describes families a and b, and Cordeau and Laporte (2003, section 5) pr: half of the requests have their
// window at the drop-off, half at the pickup.
export function makeInstance({ family, vehicles, requests, seed }) {
  const next = chance(seed), whole = (low, high) => low + Math.floor(next() * (high - low + 1)), even = () => next() * 20 - 10;
  const pr = family === "pr", duration = pr ? 480 : 720;
  const [capacity, ride] = { a: [3, 30], b: [6, 45], pr: [6, 90] }[family];
  const middles = Array.from({ length: 7 }, () => [even(), even()]);
  const near = (value) => Math.max(-10, Math.min(10, value + (next() + next() + next() - 1.5) * 5));
  const point = () => {
    if (!pr) return [even(), even()];
    const [x, y] = middles[whole(0, 6)];
    return [near(x), near(y)];
  };
  const rows = [`${vehicles} ${requests} ${duration} ${capacity} ${ride}`, `0 0 0 0 0 0 ${pr ? 1440 : duration}`], pickups = [], dropoffs = [];
  for (let i = 1; i <= requests; ++i) {
    const load = family === "b" ? whole(1, 6) : 1, service = pr ? 10 : family === "b" ? load : 3, width = pr ? whole(15, 45) : 15;
    const outbound = i <= requests / 2, begin = outbound ? whole(60, duration - 45) : whole(15, duration - 75);
    const row = (node, sign, timed) => `${node} ${point().map((value) => value.toFixed(3)).join(" ")} ${service} ${sign * load} ${timed ? `${begin} ${begin + width}` : "0 1440"}`;
    pickups.push(row(i, 1, !outbound));
    dropoffs.push(row(i + requests, -1, outbound));
  }
  return [...rows, ...pickups, ...dropoffs].join("\n") + "\n";
}

export function readInstance(text) {
  const [[vehicles, , duration, capacity, ride], ...rows] = text.split("\n").map((line) => line.trim().split(/\s+/).map(Number)).filter((row) => row.length > 1);
  return { vehicles, duration, capacity, ride, requests: Math.floor((rows.length - 1) / 2), node: rows.map(([, x, y, service, load, earliest, latest]) => ({ x, y, service, load, earliest, latest })) };
}

// All bounds of a route as differences of two times: some times hold them all unless a cycle of them is negative (Bellman and Ford).
function timesExist(instance, sequence) {
  const { node, ride, duration, requests } = instance, m = sequence.length, edges = [];
  sequence.forEach((one, k) => {
    edges.push([m, k, node[one].latest], [k, m, -node[one].earliest]);
    if (k + 1 < m) edges.push([k + 1, k, -(node[one].service + Math.hypot(node[one].x - node[sequence[k + 1]].x, node[one].y - node[sequence[k + 1]].y))]);
    const set_down = sequence.indexOf(one + requests);
    if (one >= 1 && one <= requests) edges.push([k, set_down, ride + node[one].service]);
  });
  edges.push([0, m - 1, duration]);
  const best = new Array(m + 1).fill(0);
  for (let round = 0; round <= m + 1; ++round) {
    let changed = false;
    for (const [from, to, length] of edges)
      if (best[from] + length < best[to] - 1e-6) {
        best[to] = best[from] + length;
        changed = true;
      }
    if (!changed) return true;
  }
  return false;
}

// {cost, faults}: faults is empty for a feasible solution.
export function checkSolution(text, routes) {
  const instance = readInstance(text), { node, requests } = instance, faults = [], served = new Map();
  let cost = 0;
  if (routes.length > instance.vehicles) faults.push(`${routes.length} routes for ${instance.vehicles} vehicles`);
  routes.forEach((route, number) => {
    const sequence = [0, ...route, 0];
    let load = 0;
    for (const one of route) {
      served.set(one, (served.get(one) ?? 0) + 1);
      load += node[one].load;
      if (load > instance.capacity) faults.push(`route ${number}: ${load} on board at node ${one}`);
      if (one <= requests && route.indexOf(one + requests) < route.indexOf(one)) faults.push(`route ${number}: request ${one} is split or turned round`);
    }
    for (let k = 0; k + 1 < sequence.length; ++k) cost += Math.hypot(node[sequence[k]].x - node[sequence[k + 1]].x, node[sequence[k]].y - node[sequence[k + 1]].y);
    if (!timesExist(instance, sequence)) faults.push(`route ${number}: no times keep windows, ride time and duration`);
  });
  for (let one = 1; one <= 2 * requests; ++one) if (served.get(one) !== 1) faults.push(`node ${one} is served ${served.get(one) ?? 0} times`);
  return { cost, faults };
}
