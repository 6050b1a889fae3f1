import assert from "node:assert/strict";
import { officePath } from "../../nodes/web/share/place.ts";

describe("the place of the office's page", () => {
  it("is below the admin root as the public page is below the other, and never in front of it", () => {
    assert.equal(officePath({ httpAdminRoot: "/admin/", httpNodeRoot: "/" }), "/urp/stato");
    assert.equal(officePath({ httpAdminRoot: "/", httpNodeRoot: "/api" }), "/urp/stato");
    for (const [admin, node] of [["/", "/"], [undefined, undefined], ["/x", "/x/"], [undefined, "/"]] as const) {
      const roots = { ...(admin && { httpAdminRoot: admin }), ...(node && { httpNodeRoot: node }) };
      assert.equal(officePath(roots), "/urp/stato-ufficio", JSON.stringify(roots));
    }
  });
});
