// The camera looks for a QR code. Its picture stands in the <video> that the program makes for it (shell/ui/scan.h), which comes after the press.
import { lazy } from "pipaoi-assets";

type Reader = (video: HTMLVideoElement) => Promise<string>;
declare const BarcodeDetector: { new (options: { formats: string[] }): { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }; getSupportedFormats(): Promise<string[]> };

// A look takes some 50 ms on a phone.
const pauseMs = 200;
const longestSidePx = 1024;

let stream: MediaStream | undefined;
let turn = 0; // of starts and stops: what comes in for an earlier one is let go

// A <video> of the page that shows what the camera sees.
export function watchCamera(video: HTMLVideoElement): void {
  if (!stream || video.srcObject === stream) return;
  video.muted = true; // the attribute alone does not, on elements made by a script
  video.srcObject = stream;
  void video.play().catch(() => undefined);
}

const letGo = (one: MediaStream | undefined): void => one?.getTracks().forEach((track) => track.stop());

export function stopCamera(): void {
  ++turn;
  letGo(stream);
  stream = undefined;
}

async function reader(): Promise<Reader> {
  if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats().catch((): string[] => [])).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? "";
  }
  const { read } = (await import(lazy.read)) as typeof import("./read");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  return async (video) => {
    const scale = Math.min(1, longestSidePx / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width === 0) return "";
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    return read(context.getImageData(0, 0, canvas.width, canvas.height));
  };
}

// Inside a press. told: what was read, or "fault camera".
export async function startCamera(page: HTMLElement, told: (what: string) => void): Promise<void> {
  stopCamera();
  const mine = turn;
  if (!isSecureContext) return; // the program knows, and says so
  try {
    const seen = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    if (turn !== mine) return letGo(seen);
    stream = seen;
    const look = await reader();
    while (turn === mine) {
      const video = page.querySelector("video");
      if (video) watchCamera(video);
      const found = video && video.readyState >= video.HAVE_CURRENT_DATA ? await look(video) : "";
      if (found && turn === mine) {
        stopCamera();
        return told(found);
      }
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  } catch {
    if (turn !== mine) return;
    stopCamera();
    told("fault camera");
  }
}
