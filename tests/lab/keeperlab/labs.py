# SPDX-License-Identifier: GPL-3.0-or-later
"""A lab's life: up, down, status. What is slow is made once and kept in the cache as a template to copy."""

import json
import shutil

from . import accounts, engine, files, images, namespace, project, shapes
from .cache import SOURCE, CACHE, LabError, fingerprint, folder, locked, remove_older, remove_tree, run, say
from .profiles import PROFILES, named, of_release


def up(profile, size, fixture=False):
    """Raises the lab unless it is up, and returns what lab.json holds. Users as `fixture` are counted, so that the last
    of them ends a lab that the first raised."""
    state = folder("running") / profile.name
    with locked(f"lab-{profile.name}"):
        if namespace.process(state):
            facts = json.loads((state / "lab.json").read_text())
            if size and facts["size"] != size:
                raise LabError(f"{profile.name} is up with --size {facts['size']}; take it down first")
            if fixture and (state / "fixtures").exists():
                _count_fixture(state, +1)
            return facts
        _clear(state)
        size = size or "small"
        template = _template(profile, size)
        say(f"raising {profile.name}")
        try:
            facts = _raise(profile, size, state, template)
        except BaseException:
            _clear(state, keep_logs=True)
            raise
        (state / "lab.json").write_text(json.dumps(facts, indent=2))
        (state / "lab.json").chmod(0o600)
        if fixture:
            _count_fixture(state, +1)
        return facts


def down(profile, fixture=False):
    """Ends the lab; as `fixture` only when this was the last user of a lab that a fixture raised."""
    state = CACHE / "running" / profile.name
    with locked(f"lab-{profile.name}"):
        if not fixture or ((state / "fixtures").exists() and _count_fixture(state, -1) == 0):
            _clear(state)


def facts(profile):
    """What lab.json of a running lab holds, or None."""
    state = CACHE / "running" / profile.name
    try:
        return json.loads((state / "lab.json").read_text()) if namespace.process(state) else None
    except OSError:
        return None


def running():
    return [profile for profile in known() if facts(profile)]


def known():
    """The profiles, and the shapes that were raised."""
    shapes_up = sorted((CACHE / "running").glob("shape-*"))
    return [*PROFILES.values(), *(named(path.name) for path in shapes_up)]


def process_one(profile):
    pid = namespace.process(CACHE / "running" / profile.name)
    if pid is None:
        raise LabError(f"{profile.name} is not up")
    return pid


def _count_fixture(state, change):
    counter = state / "fixtures"
    count = (int(counter.read_text()) if counter.exists() else 0) + change
    counter.write_text(str(count))
    return count


def _raise(profile, size, state, template):
    (state / "project").mkdir(parents=True)
    engine.clone(template / "docker", state / "docker")
    if profile.authentik:
        run("cp", "-a", "--sparse=always", f"{template}/project/.", state / "project")
    credential = accounts.credentials()
    sockets = accounts.listen()
    pid = _host(state, profile, credential, sockets)
    if profile.authentik:
        project.start(pid)
    if profile.shape:
        shapes.start(pid, profile)
    ports = {name: socket.getsockname()[1] for name, socket in sockets.items()}
    for socket in sockets.values():
        socket.close()
    fingerprints = accounts.host_key_fingerprints()
    return {
        "profile": profile.name,
        "size": size,
        "host": "127.0.0.1",
        "port": ports["main"],
        "user": "keeper",
        "key": str(accounts.user_key()),
        "hostKey": fingerprints["ed25519"],
        "hostKeys": fingerprints,
        "jumpPort": ports["jump"],
        "noForwardPort": ports["noforward"],
        "hostname": namespace.HOSTNAME,
        "project": str(project.FOLDER) if profile.authentik else "",
        "authentik": profile.authentik,
        **credential,
    }


def _host(state, profile, credential=None, sockets=None):
    """Starts the namespaces with a Docker engine in them; with accounts and sshds when credentials are given."""
    for name in ("docker", "project", "log"):
        (state / name).mkdir(parents=True, exist_ok=True)
    keys = accounts.read_keys()
    image = state / "own-file-system"
    if profile.authentik:
        project.make_file_system(image)
    binds = {"/var/lib/docker": state / "docker", "/opt/authentik": state / "project", "/var/log/lab": state / "log"}

    def init(report):
        if credential:
            accounts.create(keys, credential)
        else:
            run("groupadd", "--force", "--system", "docker")
        if profile.authentik:
            project.give_to_operator(project.FOLDER)
            project.mount_own_file_system(profile, "/run/own-file-system")
        engine.launch(state)
        if sockets:
            accounts.serve(keys, sockets)
        report("")
        namespace.reap_for_ever()

    return namespace.start(init, state, binds, {"/run/own-file-system": image} if profile.authentik else {}, (sockets or {}).values())


def _template(profile, size):
    """The data root and project folder that a lab of this profile and size starts from."""
    if not profile.authentik:
        return _images(profile)
    sources = [SOURCE / name for name in ("images", "compose", "database", "keeperlab/project.py", "keeperlab/files.py")]
    name = f"{profile.name}-{size}"
    template = folder("templates") / f"{name}-{fingerprint(*sources, images.root_archive(profile.release).name)}"
    with locked(f"template-{name}"):
        if not template.exists():
            base = _images(profile)
            say(f"making {name}{' (some minutes, once)' if size == 'large' else ''}")
            _make(template, profile, base, lambda state, pid: _fill(profile, size, state, pid))
            remove_older(template.parent, name, template)
    return template


def _images(profile):
    name = f"images-{profile.release}"
    template = folder("templates") / f"{name}-{fingerprint(SOURCE / 'images', images.root_archive(profile.release).name)}"
    with locked(f"template-{name}"):
        if not template.exists():
            _make(template, PROFILES["empty"], None, lambda _, pid: images.build(pid, of_release(profile.release)))
            remove_older(template.parent, name, template)
    return template


def _make(template, profile, base, work):
    """Makes a template in a lab without accounts that exists only for this."""
    state = folder("running") / f".making-{template.name}"
    _clear(state)
    state.mkdir(parents=True)
    try:
        if base:
            engine.clone(base / "docker", state / "docker")
        if profile.authentik:
            (state / "project").mkdir()
            project.write_folder(state / "project", profile)
        pid = _host(state, profile)
        work(state, pid)
        engine.shut_down(pid)
        namespace.stop(state)
        shutil.rmtree(template, ignore_errors=True)
        partial = template.with_name(f".{template.name}")
        remove_tree(partial)
        partial.mkdir()
        for part in ("docker", "project"):
            (state / part).rename(partial / part)
        partial.rename(template)
    finally:
        _clear(state)


def _fill(profile, size, state, pid):
    project.start(pid)
    project.fill(pid, profile, size)
    say(f"writing uploads ({size})")
    uploads = project.upload_folder(profile, state / "docker", state / "project")
    files.write_uploads(uploads, size)
    files.own(uploads)
    run(*project.compose(pid, "down"))


def _clear(state, keep_logs=False):
    """Ends the lab of a state folder and removes every trace of it."""
    namespace.stop(state)
    engine.remove_cgroups(state)
    if keep_logs:
        for name in ("docker", "project"):
            remove_tree(state / name)
    elif state.exists():
        remove_tree(state)
