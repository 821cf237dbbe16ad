// Runs after conversation.js as `js_on_load` of the Gradio component `Conversation`, with Gradio's `element`, `trigger`,
// `props` and `watch`: the conversation in the language that Gradio chose, asked through Gradio's events.
const style = document.createElement("style");
style.textContent = props.styles;
element.append(style);
element.insertAdjacentHTML("beforeend", props.skeletons[props.label] || props.skeletons.en);
const answered = new Map();
watch("value", () => {
  answered.get(props.value?.number)?.(props.value);
  answered.delete(props.value?.number);
});
converse(element.querySelector(".assistant"), {
  home: new URL(element.closest("gradio-app")?.getAttribute("src") || ".", window.location).href,
  ask: (asked) => new Promise((resolve) => {
    answered.set(asked.number, resolve);
    trigger("ask", asked);
  }),
  rate: async (rating) => trigger("rate", rating),
});
