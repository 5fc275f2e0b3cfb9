// make render CHARTS=dir
import { stacks } from "../plans/plans.mjs";
import { accountProblems } from "./accounts.mjs";
import { budgetProblems } from "./budgets.mjs";
import { endpointProblems } from "./endpoints.mjs";
import { exposureProblems } from "./exposure.mjs";
import { releases, render } from "./stack.mjs";
import { plan } from "../plans/plans.mjs";

const charts = process.env.CHARTS;
if (!charts) {
  console.error("NOT CHECKED: rendering needs chart directories; run: make render CHARTS=<directory with one folder per chart>");
  process.exit(0);
}

let failed = false;
for (const stack of stacks) {
  try {
    const cluster = render(stack, charts);
    const results = {
      "addresses lead to a Service and a container port": endpointProblems(cluster),
      "trusted service accounts exist": accountProblems(cluster, plan(stack)),
      "disruption budgets allow an eviction": budgetProblems(cluster),
      "our Services select pods": exposureProblems(cluster),
    };
    console.log(`${stack}: ${releases(stack).length} releases, ${cluster.objects.length} objects`);
    for (const [rule, { problems, checked }] of Object.entries(results)) {
      console.log(`  ${problems.length === 0 ? "ok  " : "FAIL"} ${rule} (${checked} checked)`);
      problems.forEach(problem => console.log(`       ${problem}`));
      failed ||= problems.length > 0 || checked === 0;
    }
  } catch (error) {
    failed = true;
    console.log(`${stack}: FAIL ${error.stderr ?? error.message}`);
  }
}
process.exit(failed ? 1 : 0);
