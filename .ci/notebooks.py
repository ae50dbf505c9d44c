"""Reads what Stepbook writes with nbformat, html5lib and jupytext; status 1 and one line for each complaint."""

import json
import pathlib
import subprocess
import sys
import tempfile
import warnings

import html5lib
import jupytext
import nbformat
from nbformat.validator import get_validator

PROGRAM = sys.argv[1]
PROJECT = pathlib.Path(__file__).resolve().parent.parent
MARKDOWN = sorted(PROJECT.glob("lessons/*.md"))
LESSONS = [p for p in MARKDOWN if not p.name.endswith(".ko.md")]
SESSIONS = sorted(PROJECT.glob("Tests/Sessions/*.md"))

complaints = []
counts = {}


def check(kind, name, complaint):
    counts[kind] = counts.get(kind, 0) + 1
    if complaint:
        complaints.append(f"{name}: {kind}: {complaint}")


def valid(notebook):
    """What nbformat says to a notebook of its version 4.5, repairs included; None when nothing."""
    for error in get_validator(4, 5).iter_errors(notebook):
        return error.message.splitlines()[0][:200]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            nbformat.validate(notebook)
        except (nbformat.ValidationError, Warning) as error:
            return str(error).splitlines()[0][:200]
    return None


def check_notebook(path):
    text = path.read_bytes().decode()
    check("valid notebook", path.name, valid(json.loads(text)))
    same = nbformat.writes(nbformat.reads(text, as_version=4)) + "\n" == text
    check("saved again in Jupyter", path.name, None if same else "other bytes")


def check_page(path):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(path.read_bytes().decode())
    check("page", path.name, parser.errors and str(parser.errors[0]))


def check_markdown(path):
    """As an editor that knows jupytext does it: opens it as a notebook, saves it."""
    text = path.read_bytes().decode()
    notebook = jupytext.reads(text, fmt="md")
    again = jupytext.writes(notebook, fmt="md")
    check("Markdown in jupytext", path.name, None if again == text else "other text")


def export(file, form, folder, language, edition):
    path = folder / f"{pathlib.Path(file).stem}.{language}.{edition}.{form}"
    command = [PROGRAM, "export", str(file), "--lang", language, "--edition", edition, "--output", str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=PROJECT)
    return path


def check_exports(folder):
    for file in LESSONS + SESSIONS:
        for language in ["en", "ko"]:
            for edition in ["student", "teacher"]:
                check_notebook(export(file, "ipynb", folder, language, edition))
                check_page(export(file, "html", folder, language, edition))


SESSION = """x = [1, 2, 3, 4].reshape(4, 1)
oops(
step batchnorm(1)(x)
plot(x)
`
help mean
"""


def check_own_work(folder):
    """A session and the start of a lesson, as a learner keeps them."""
    keep = "".join(f'export("{folder}/session.{form}")\n' for form in ["ipynb", "html", "md"])
    run([PROGRAM, "--keep-going"], SESSION + keep, folder)
    keep = "".join(f':save "{folder}/lesson.{form}"\n' for form in ["ipynb", "html", "md"])
    run([PROGRAM, "learn", "06"], "\n2.5\n\nown = x * 2\n" + keep, folder)
    for name in ["session", "lesson"]:
        check_notebook(folder / f"{name}.ipynb")
        check_page(folder / f"{name}.html")
        check_markdown(folder / f"{name}.md")


def run(command, text, folder):
    environment = {"XDG_STATE_HOME": str(folder / "state"), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    subprocess.run(command, input=text.encode(), env=environment, capture_output=True, check=False)


def check_verdicts():
    for verdict in json.loads((PROJECT / "Tests/NotebookTests/Samples/verdicts.json").read_text()):
        same = (valid(json.loads(verdict["notebook"])) is None) == verdict["valid"]
        check("recorded verdict", verdict["name"], None if same else "nbformat says otherwise")


with tempfile.TemporaryDirectory() as temporary:
    check_verdicts()
    for file in MARKDOWN + SESSIONS:
        check_markdown(file)
    check_own_work(pathlib.Path(temporary))
    check_exports(pathlib.Path(temporary))
for line in complaints:
    print(line)
print("notebooks: " + ", ".join(f"{kind} {count}" for kind, count in counts.items()) + f", complaints {len(complaints)}")
sys.exit(1 if complaints or not counts else 0)
