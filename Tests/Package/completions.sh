# shellcheck shell=bash
# The completions of a package, asked in each shell; sourced by `run`.

# What bash offers behind a line of words, the last of which is begun.
bash_offers() {
    bash --norc -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        _marsad marsad "${*: -1}"; printf "%s " "${COMPREPLY[@]}"' bash \
        "$work/contents/usr/share/bash-completion/completions/marsad" "$@" | xargs
}

fish_offers() {
    HOME=$work fish --no-config -c '. $argv[1]; complete -C "$argv[2]"' \
        "$work/contents/usr/share/fish/vendor_completions.d/marsad.fish" "$*" | cut -f1 | xargs
}

# What zsh calls for the completion of marsad once compinit has found the file.
zsh_completer() {
    zsh -f -c 'fpath=($1 $fpath); autoload -Uz compinit && compinit -u -D && autoload +X $_comps[marsad] && print $_comps[marsad]' \
        zsh "$work/contents/usr/share/zsh/vendor-completions" 2>&1
}
