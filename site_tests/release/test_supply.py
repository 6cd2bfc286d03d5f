"""What a release is made of: the list of it, as CycloneDX has it, and the search for known vulnerabilities."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from support.building import REPOSITORY
from support.schemas import cyclonedx_error

pytestmark = pytest.mark.release

LOCKS = REPOSITORY / ".ci" / "requirements"


def locked(name: str, *, here: bool = False) -> set[str]:
    """What a lock names, `babel==2.18.0`; with `here`, what of it is meant for this system and this Python."""
    lines = (LOCKS / name).read_text(encoding="utf-8").splitlines()
    named = [Requirement(line.rstrip(" \\")) for line in lines if line[:1].isalnum()]
    return {f"{one.name}{one.specifier}" for one in named if not here or one.marker is None or one.marker.evaluate()}


def recipe(target: str, **variables: str) -> list[str]:
    """The commands of a target of the Makefile that run one of the tools, as `make` would run them."""
    told = [f"{name}={value}" for name, value in variables.items()]
    command = ["make", "--dry-run", "--always-make", "--old-file=.venv/.site", "--old-file=.venv/.dev", target, *told]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return done.stdout.replace("\\\n", " ").splitlines()


def run(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", command], cwd=REPOSITORY, capture_output=True, text=True, check=False)


@pytest.mark.sweep
def test_a_release_lists_all_that_is_installed_with_it(tmp_path: Path) -> None:
    (command,) = (line for line in recipe("package") if "cyclonedx_py" in line)
    path = tmp_path / "resolutions.cdx.json"
    done = run(command.replace("dist/resolutions.cdx.json", str(path)))
    assert (done.returncode, done.stderr) == (0, "")
    made = path.read_text(encoding="utf-8")
    assert cyclonedx_error(made) is None
    told = json.loads(made)
    assert {f"{one['name']}=={one['version']}" for one in told["components"]} == locked("site.txt")
    hashes = [one["externalReferences"][0]["hashes"] for one in told["components"]]
    assert [{one["alg"] for one in of_one} for of_one in hashes] == [{"SHA-256"}] * len(hashes)
    assert told["metadata"]["component"]["name"] == "mkdocs-resolutions"


class _Advisories(BaseHTTPRequestHandler):
    """Stands for OSV: knows of one vulnerability of one package."""

    vulnerable = ""
    asked: set[str]

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = question["package"]["name"]
        self.asked.add(f"{name}=={question['version']}")
        known = {"vulns": [{"id": "PYSEC-0", "summary": "Bad.", "affected": []}]} if name == self.vulnerable else {}
        body = json.dumps(known).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def advisories() -> Iterator[tuple[str, type[_Advisories]]]:
    handler = type("_Own", (_Advisories,), {"asked": set()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", handler
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("vulnerable", "code"), [("", 0), ("jinja2", 1)])
def test_the_audit_asks_of_every_package_and_fails_for_one_that_is_known_to_be_weak(
    advisories: tuple[str, type[_Advisories]], tmp_path: Path, vulnerable: str, code: int
) -> None:
    address, service = advisories
    service.vulnerable = vulnerable
    (command,) = recipe("audit", AUDIT=f"--vulnerability-service osv --osv-url {address} --cache-dir {tmp_path}")
    done = run(command)
    assert done.returncode == code, done.stderr
    assert ("jinja2" in done.stdout) == bool(vulnerable)
    assert locked("bench.txt", here=True) == service.asked
