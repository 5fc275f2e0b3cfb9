namespace Lgtm.Components.Identity;

/// <summary>How pods of a service account obtain an IAM role.</summary>
public enum IdentityMode
{
    /// <summary>IAM roles for service accounts: the cluster's OIDC provider vouches for the pod, and an annotation on the service account names the role.</summary>
    Irsa,

    /// <summary>EKS Pod Identity: an association in EKS names the role. Needs the eks-pod-identity-agent add-on or Auto Mode, and Loki 3.0 or later.</summary>
    PodIdentity,
}
