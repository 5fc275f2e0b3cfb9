namespace Lgtm.Components.Grafana;

/// <summary>What makes load balancers for Services. A change replaces the load balancer and its address.</summary>
public enum LoadBalancerController
{
    /// <summary>The AWS Load Balancer Controller.</summary>
    AwsLoadBalancerController,

    /// <summary>EKS Auto Mode.</summary>
    EksAutoMode,
}
