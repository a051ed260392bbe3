import { useEffect, useRef, useState } from "react";
import { takeKey } from "../key.js";

/** Asks for the key of a server that wants one. */
export function KeyForm({ why }: { readonly why: string }) {
  const [key, setKey] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="page ask-start">
      <form
        className="key-form"
        onSubmit={(event) => {
          event.preventDefault();
          takeKey(key);
        }}
      >
        <h1>This server asks for a key</h1>
        <p className="warning" role="alert">
          {why}
        </p>
        <label htmlFor="key" className="ask-label">
          Key
        </label>
        <div className="ask-row">
          <input
            id="key"
            ref={field}
            type="password"
            autoComplete="off"
            spellCheck={false}
            required
            value={key}
            aria-describedby="key-about"
            onChange={({ target }) => setKey(target.value)}
          />
          <button type="submit" className="primary" disabled={key.trim() === ""}>
            Use this key
          </button>
        </div>
        <p id="key-about" className="legend">
          Whoever runs the server makes one with <code>citeside keys add</code>. It stays in this tab and is gone when
          you close it.
        </p>
      </form>
    </div>
  );
}
