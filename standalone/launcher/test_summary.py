"""Sums up the test reports of every module that were written since a moment, as one line.

Usage: test_summary.py ROOT SINCE_EPOCH_SECONDS ELAPSED_SECONDS
"""

import pathlib
import sys
import xml.etree.ElementTree as xml


def main() -> None:
    root, since, elapsed = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    total = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    modules = set()
    for kind in ("surefire", "failsafe"):
        for report in root.glob(f"*/target/{kind}-reports/TEST-*.xml"):
            if report.stat().st_mtime < since:
                continue
            modules.add(report.relative_to(root).parts[0])
            suite = xml.parse(report).getroot()
            for name in total:
                total[name] += int(suite.get(name, 0))
    print(
        f"Tests run: {total['tests']}, Failures: {total['failures']}, Errors: {total['errors']}, "
        f"Skipped: {total['skipped']}, in {len(modules)} modules and {elapsed // 60} min {elapsed % 60} s"
    )


main()
