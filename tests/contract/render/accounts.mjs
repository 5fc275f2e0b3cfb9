// Every service account that a role trusts must exist, or the pods behind it would have no credentials.
const subject = /system:serviceaccount:([a-z0-9-]+):([a-z0-9-]+)/g;

export function trustedAccounts(plan) {
  const text = JSON.stringify(plan.resources.filter(one => one.type === "aws:iam/role:Role").map(one => one.inputs.assumeRolePolicy));
  const irsa = [...text.matchAll(subject)].map(([, namespace, name]) => ({ namespace, name }));
  const podIdentity = plan.resources
    .filter(one => one.type === "aws:eks/podIdentityAssociation:PodIdentityAssociation")
    .map(({ inputs }) => ({ namespace: inputs.namespace, name: inputs.serviceAccount }));
  return [...irsa, ...podIdentity];
}

export function accountProblems(cluster, plan) {
  const trusted = trustedAccounts(plan).filter(({ namespace, name }) => !cluster.isNotRendered(namespace, name));
  const problems = trusted
    .filter(({ namespace, name }) => !cluster.find("ServiceAccount", namespace, name))
    .map(({ namespace, name }) => `a role trusts service account ${namespace}/${name}, and no chart makes it`);
  return { problems, checked: trusted.length };
}
