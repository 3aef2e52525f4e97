"""Passes of 50 satellites over a place within a day, by an implementation that shares nothing with ours.

python-sgp4 (B. Rhodes; the C++ of D. A. Vallado's SGP4, WGS 72), sidereal time of 1982 with UT1 = UTC, polar motion left out, elevation above
the normal of WGS 84. Looks every 5 seconds, then halves; passes that last less than 10 seconds are left out.

    pip install sgp4==2.27
    python3 passes.py ../shared/data/orbits/catalog/active-2026-08-12.tle > passes.csv
"""

import datetime
import math
import sys

from sgp4.api import Satrec, WGS72, jday

LAT, LON, LEAST = 54.9, 19.1, 5.0
START = datetime.datetime(2026, 8, 12)
DAY, STEP = 86400, 5
A, F = 6378.137, 1 / 298.257223563


def site():
    e2 = F * (2 - F)
    lat, lon = math.radians(LAT), math.radians(LON)
    n = A / math.sqrt(1 - e2 * math.sin(lat) ** 2)
    up = (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
    return (n * up[0], n * up[1], n * (1 - e2) * up[2]), up


PLACE, UP = site()


def sidereal(day, fraction):
    t = (day - 2451545.0 + fraction) / 36525.0
    seconds = 67310.54841 + (876600 * 3600 + 8640184.812866) * t + 0.093104 * t * t - 6.2e-6 * t**3
    return math.radians(seconds / 240.0 % 360.0)


def elevation(satellite, seconds):
    at = START + datetime.timedelta(seconds=seconds)
    day, fraction = jday(at.year, at.month, at.day, at.hour, at.minute, at.second + at.microsecond / 1e6)
    error, r, _ = satellite.sgp4(day, fraction)
    if error:
        return -90.0
    g = sidereal(day, fraction)
    x = math.cos(g) * r[0] + math.sin(g) * r[1]
    y = math.cos(g) * r[1] - math.sin(g) * r[0]
    d = (x - PLACE[0], y - PLACE[1], r[2] - PLACE[2])
    return math.degrees(math.asin(sum(a * b for a, b in zip(d, UP)) / math.sqrt(sum(a * a for a in d))))


def crossing(satellite, low, high):
    """low is below, high is not; either may be the earlier."""
    while abs(high - low) > 1e-4:
        middle = (low + high) / 2
        if elevation(satellite, middle) >= LEAST:
            high = middle
        else:
            low = middle
    return high


def highest(satellite, low, high):
    """Where it stops to rise: as high a second before as a second after, which is a sharper mark than the greatest value."""

    def rises(seconds):
        return elevation(satellite, seconds + 1) > elevation(satellite, seconds - 1)

    while high - low > 1e-3:
        middle = (low + high) / 2
        if rises(middle):
            low = middle
        else:
            high = middle
    return (low + high) / 2


def passes(satellite):
    values = [elevation(satellite, i * STEP) for i in range(DAY // STEP + 1)]
    begin = None
    for i, value in enumerate(values):
        if value >= LEAST and begin is None:
            begin = i
        if begin is not None and value < LEAST:
            if begin > 0 and i - begin > 2:
                top = max(range(begin, i), key=lambda k: values[k])
                yield (
                    crossing(satellite, (begin - 1) * STEP, begin * STEP),
                    highest(satellite, (top - 1) * STEP, (top + 1) * STEP),
                    crossing(satellite, i * STEP, (i - 1) * STEP),
                )
            begin = None


def main():
    lines = [line.rstrip() for line in open(sys.argv[1])]
    triples = list(zip(lines[0::3], lines[1::3], lines[2::3]))
    print("# By passes.py beside this file: number, rise, culmination, set in seconds after 2026-08-12T00:00:00Z, elevation in degrees")
    told = 0
    for i in range(150, len(triples), len(triples) // 120):
        satellite = Satrec.twoline2rv(triples[i][1], triples[i][2], WGS72)
        found = list(passes(satellite))
        if found and told < 50:
            told += 1
            for rise, top, end in found:
                print(f"{satellite.satnum},{rise:.3f},{top:.3f},{end:.3f},{elevation(satellite, top):.4f}")


main()
