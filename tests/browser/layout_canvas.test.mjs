// Every screen's layout in the canvas view; see layout.mjs.
import { layoutIsSound } from "./layout.mjs";

layoutIsSound("canvas");
