namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly bool _isSecond;
    private readonly T0 _first;
    private readonly T1 _second;

    private Union(bool isSecond, T0 first, T1 second)
    {
        _isSecond = isSecond;
        _first = first;
        _second = second;
    }

    public T0 AsT0 => IsT0 ? _first : throw new InvalidOperationException("Cannot return as T0 as result is T1");

    public T1 AsT1 => IsT1 ? _second : throw new InvalidOperationException("Cannot return as T1 as result is T0");

    public bool IsT0 => !_isSecond;

    public bool IsT1 => _isSecond;

    public object Value => _isSecond ? _second! : _first!;

    public static Union<T0, T1> FromT0(T0 input) => new(isSecond: false, input, default!);

    public static Union<T0, T1> FromT1(T1 input) => new(isSecond: true, default!, input);

    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_isSecond, _isSecond ? (object?)_second : _first);

    public override string ToString() => _isSecond ? $"{typeof(T1).FullName}: {_second}" : $"{typeof(T0).FullName}: {_first}";

    public bool Equals(Union<T0, T1> other) => _isSecond == other._isSecond && Equals(Value, other.Value);

    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc)
    {
        return _isSecond ? Union<TResult, T1>.FromT1(_second) : Union<TResult, T1>.FromT0(mapFunc(_first));
    }

    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc)
    {
        return _isSecond ? Union<T0, TResult>.FromT1(mapFunc(_second)) : Union<T0, TResult>.FromT0(_first);
    }

    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1)
    {
        return _isSecond ? Union<TResult0, TResult1>.FromT1(mapFunc1(_second)) : Union<TResult0, TResult1>.FromT0(mapFunc0(_first));
    }

    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _isSecond ? f1(_second) : f0(_first);

    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isSecond)
        {
            f1(_second);
        }
        else
        {
            f0(_first);
        }
    }

    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        value = _first;
        remainder = _second;
        return IsT0;
    }

    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        value = _second;
        remainder = _first;
        return IsT1;
    }

    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);
}
