"""A row of the table that run.sh prints, as comparison.h writes those of the other benches."""


def row(what, measured, against, unit, ratio, goal):
    """What may be `goal` times as much at the most; whether it is."""
    is_reached = ratio <= goal
    print(f"{what}\t{measured:.2f} {unit}\t{against:.2f} {unit}\t{ratio:.2f}\t≤ {goal:.2f}\t"
          f"{'reached' if is_reached else 'MISSED'}", flush=True)
    return is_reached
