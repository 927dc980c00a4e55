// What browsers allow only in the press itself: offering a file, asking where the device is.

export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: name.endsWith(".ics") ? "text/calendar;charset=utf-8" : name.endsWith(".json") ? "application/json" : "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// Inside a press: the browser's own choice of files.
export function chooseFile(accept: string, multiple: boolean, chosen: (files: File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.multiple = multiple;
  input.hidden = true;
  document.body.append(input); // some browsers forget one that is nowhere
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    chosen([...(input.files ?? [])]);
  });
  input.click();
}

// "latitude,longitude" in millionths of a degree; "" where it is not known or not allowed. It stays on the device.
export function findPosition(found: (value: string) => void): void {
  if (!("geolocation" in navigator)) return found("");
  const millionths = (degrees: number): string => String(Math.round(degrees * 1e6));
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => found(`${millionths(coords.latitude)},${millionths(coords.longitude)}`),
    () => found(""),
    { timeout: 15_000, maximumAge: 60_000 },
  );
}
