import { render } from "preact";
import { pageLanguage } from "../../login/language.ts";
import { App } from "./app.tsx";
import { words } from "./words.ts";

const language = pageLanguage(navigator.languages);
document.documentElement.lang = language;
document.title = words[language].title;
render(<App language={language} />, document.getElementById("app")!);
