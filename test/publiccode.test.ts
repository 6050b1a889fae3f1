/** The catalogue of public software reads publiccode.yml: the rules of standard 0.7 that can be told without its own tool. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

interface Described {
  shortDescription: string;
  longDescription: string;
  features: string[];
}

interface PublicCode {
  publiccodeYmlVersion: string;
  name: string;
  url: string;
  softwareVersion: string;
  releaseDate: string;
  platforms: string[];
  categories: string[];
  developmentStatus: string;
  softwareType: string;
  intendedAudience: { countries: string[]; scope: string[] };
  description: Record<string, Described>;
  legal: { license: string };
  maintenance: { type: string; contacts: { name: string }[] };
  localisation: { localisationReady: boolean; availableLanguages: string[] };
  dependsOn: Record<string, { name: string; versionMin?: string }[]>;
  supports: { id: string }[];
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
const code = parse(read("publiccode.yml")) as PublicCode;
const manifest = JSON.parse(read("package.json")) as { version: string; license: string; repository: { url: string }; engines: { node: string } };

describe("publiccode.yml", () => {
  it("follows the current standard, whose parser knows 0.7 but not 0.6", () => {
    assert.equal(code.publiccodeYmlVersion, "0.7");
  });

  it("has the keys that must be there, with values from the standard's lists", () => {
    assert.ok(code.name);
    assert.equal(new URL(code.url).protocol, "https:");
    assert.ok(code.platforms.length > 0);
    assert.ok(["concept", "development", "beta", "stable", "obsolete"].includes(code.developmentStatus));
    assert.equal(code.softwareType, "addon");
    assert.equal(typeof code.localisation.localisationReady, "boolean");
    assert.deepEqual(Object.keys(code.description).sort(), code.localisation.availableLanguages.toSorted());
  });

  it("describes the software in each language within the lengths allowed", () => {
    for (const [language, { shortDescription, longDescription, features }] of Object.entries(code.description)) {
      assert.ok(shortDescription.length <= 150, `${language}: ${shortDescription.length}`);
      assert.ok(longDescription.length >= 150 && longDescription.length <= 10_000, `${language}: ${longDescription.length}`);
      assert.ok(features.length > 0, language);
    }
  });

  it("says who keeps it, as a project of a community must", () => {
    assert.equal(code.maintenance.type, "community");
    assert.ok(code.maintenance.contacts.every(({ name }) => name));
    assert.ok(code.maintenance.contacts.length > 0);
  });

  it("uses categories, scopes and aliases of the standard, and no key that has been given up", () => {
    const categories = ["customer-service-and-support", "communications", "instant-messaging", "help-desk", "digital-citizenship"];
    assert.deepEqual(code.categories, categories);
    assert.deepEqual(code.intendedAudience, { countries: ["IT"], scope: ["local-authorities", "government"] });
    assert.deepEqual(code.supports, [{ id: "alias:gdpr" }]);
    const givenUp = ["it", "IT", "inputTypes", "outputTypes", "monochromeLogo"];
    assert.deepEqual(
      Object.keys(code).filter((key) => givenUp.includes(key)),
      [],
    );
  });

  it("is honest about what it needs", () => {
    assert.ok(code.dependsOn["proprietary"]?.some(({ name }) => name.includes("WhatsApp")));
    assert.deepEqual(
      code.dependsOn["open"]?.map(({ name }) => name),
      ["Node.js", "Node-RED"],
    );
    assert.equal(code.dependsOn["open"]?.[0]?.versionMin, manifest.engines.node.replace(">=", ""));
  });

  it("agrees with package.json and with the change log", () => {
    assert.equal(code.legal.license, manifest.license);
    assert.equal(code.softwareVersion, manifest.version);
    assert.equal(code.url, manifest.repository.url.replace(/^git\+/, ""));
    assert.ok(read("CHANGELOG.md").includes(`[${code.softwareVersion}] - ${code.releaseDate}`));
  });
});
