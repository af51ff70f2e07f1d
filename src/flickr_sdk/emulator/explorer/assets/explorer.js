"use strict";

// Progressive enhancement: the pages work without this script.

function filterMethods() {
  const field = document.getElementById("filter");
  if (!field) return;
  field.parentElement.hidden = false;
  const groups = [...document.querySelectorAll(".methods details")].map((group) => ({ group, open: group.open }));
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { group, open } of groups) {
      let shown = 0;
      for (const item of group.querySelectorAll("li")) {
        item.hidden = !words.every((word) => item.dataset.name.includes(word));
        shown += !item.hidden;
      }
      group.hidden = shown === 0;
      group.open = words.length ? true : open;
    }
  });
}

function addCopyButtons() {
  // Browsers expose the clipboard only to pages on localhost or over HTTPS.
  if (!navigator.clipboard) return;
  for (const block of document.querySelectorAll("pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    const label = block.getAttribute("aria-label");
    if (label) button.setAttribute("aria-label", `Copy: ${label}`);
    const frame = document.createElement("div");
    frame.className = "with-copy";
    block.replaceWith(frame);
    frame.append(block, button);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
  }
}

function followLog() {
  const log = document.getElementById("log");
  if (!log) return;
  const body = document.getElementById("rows");
  const status = document.getElementById("log-status");
  const pause = document.getElementById("pause");
  const maxRows = 100;
  let total = Number(log.dataset.total);
  let paused = false;
  pause.parentElement.hidden = false;
  document.querySelector(".reload").hidden = true;
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
  });

  async function update() {
    if (!paused && !document.hidden) {
      const response = await fetch(`/_explorer/requests/rows?after=${total}`);
      const now = Number(response.headers.get("X-Total"));
      const text = await response.text();
      if (response.ok && now !== total) {
        if (now < total) body.replaceChildren();
        const added = now < total ? now : now - total;
        total = now;
        const template = document.createElement("template");
        template.innerHTML = text;
        for (const row of template.content.children) row.className = "fresh";
        body.prepend(template.content);
        while (body.children.length > maxRows) body.lastElementChild.remove();
        document.getElementById("count").textContent = total === 1 ? "1 request" : `${total} requests`;
        status.textContent = added === 1 ? "1 new request" : `${added} new requests`;
      }
    }
  }

  async function poll() {
    try {
      await update();
    } catch {
      status.textContent = "The emulator does not respond.";
    }
    setTimeout(poll, 1000);
  }
  poll();
}

filterMethods();
addCopyButtons();
followLog();
