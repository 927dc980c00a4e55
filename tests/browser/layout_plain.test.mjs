// Every screen's layout in the plain view; see layout.mjs.
import { layoutIsSound } from "./layout.mjs";

layoutIsSound("plain");
