import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/answer.css";
import "./styles/library.css";
import "./styles/audit.css";
import "./styles/print.css";

const place = document.getElementById("app");
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
