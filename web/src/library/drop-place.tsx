import type { ReactNode } from "react";
import { useId, useState } from "react";

interface DropPlaceProps {
  readonly take: (files: readonly File[]) => void;
  /** Whether a whole folder can be chosen. */
  readonly folders?: boolean;
  readonly children?: ReactNode;
}

/** Takes files by dropping or choosing; folders are walked through where they are dropped. */
export function DropPlace({ take, folders = false, children }: DropPlaceProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const chosen = (list: FileList | null) => {
    if (list !== null && list.length > 0) take([...list]);
  };
  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void filesOf(event.dataTransfer).then((files) => {
          if (files.length > 0) take(files);
        });
      }}
    >
      <p>Drop {folders ? "files or folders" : "a file"} here, or</p>
      <p className="buttons">
        <label className="button" htmlFor={`${id}-files`}>
          Choose {folders ? "files" : "a file"}
          <input id={`${id}-files`} type="file" multiple={folders} onChange={({ target }) => chosen(target.files)} />
        </label>
        {folders && (
          <label className="button" htmlFor={`${id}-folder`}>
            Choose a folder
            <input
              id={`${id}-folder`}
              type="file"
              ref={(input) => input?.setAttribute("webkitdirectory", "")}
              onChange={({ target }) => chosen(target.files)}
            />
          </label>
        )}
      </p>
      {children !== undefined && <p className="legend">{children}</p>}
    </div>
  );
}

/** All files of what was dropped, those in folders too. */
async function filesOf(dropped: DataTransfer): Promise<readonly File[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...dropped.files];
  return (await Promise.all(entries.map(filesUnder))).flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail));
    return [new File([file], entry.fullPath.replace(/^\//u, ""), { type: file.type })];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // A reader gives a hundred entries at a time, and an empty list at the end.
    const some = await new Promise<readonly FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail));
    if (some.length === 0) return files;
    for (const one of some) files.push(...(await filesUnder(one)));
  }
}
