"""The completion scripts of shells.

Each passes the line up to the cursor to the program, which prints one `value<Tab>description` per line. All use typer's protocol
for fish, because typer's own script for bash breaks values with `=`, `@` and `:`, where bash divides words.
"""

from __future__ import annotations

from typing import Final

__all__ = ["SCRIPTS"]

BASH: Final = r"""_flickr_completion() {
    local line="${COMP_LINE:0:COMP_POINT}" reply
    local word="${line##*[[:space:]]}"
    # bash divides a word after = and : and before @, and replaces only its last part.
    local prefix="${word%"$2"}"
    COMPREPLY=()
    while IFS= read -r reply; do
        reply="${reply%%$'\t'*}"
        [[ -n $reply && $reply == "$prefix"* ]] && COMPREPLY+=("${reply#"$prefix"}")
    done < <(_FLICKR_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=get-args _TYPER_COMPLETE_ARGS="$line" flickr 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=,] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o default -F _flickr_completion flickr
"""

ZSH: Final = r"""#compdef flickr
_flickr_completion() {
    local -a plain open
    local line value text
    while IFS= read -r line; do
        value="${line%%$'\t'*}"
        [[ -n $value ]] || continue
        text="${value//:/\\:}"
        [[ $line == *$'\t'* ]] && text="$text:${line#*$'\t'}"
        if [[ $value == *[=,] ]]; then open+=("$text"); else plain+=("$text"); fi
    done < <(_FLICKR_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=get-args \
        _TYPER_COMPLETE_ARGS="${(j: :)words[1,CURRENT]}" flickr 2>/dev/null)
    if (( ! $#plain && ! $#open )); then
        _files
        return
    fi
    (( $#open )) && _describe -V 'argument' open -S ''
    (( $#plain )) && _describe -V 'value' plain
}
compdef _flickr_completion flickr
"""

FISH: Final = r"""function __flickr_completion
    set -lx _FLICKR_COMPLETE complete_fish
    set -lx _TYPER_COMPLETE_FISH_ACTION get-args
    set -lx _TYPER_COMPLETE_ARGS (commandline -cp)
    set -l found (flickr 2>/dev/null | string match -v '')
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command flickr --no-files --arguments '(__flickr_completion)'
"""

POWERSHELL: Final = r"""Register-ArgumentCompleter -Native -CommandName flickr -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    $Env:_FLICKR_COMPLETE = 'complete_fish'
    $Env:_TYPER_COMPLETE_FISH_ACTION = 'get-args'
    $Env:_TYPER_COMPLETE_ARGS = $commandAst.ToString().PadRight($length).Substring(0, $length)
    try {
        flickr 2>$null | Where-Object { $_ } | ForEach-Object {
            $value, $text = $_ -split "`t", 2
            if (-not $text) { $text = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $text)
        }
    } finally {
        Remove-Item Env:_FLICKR_COMPLETE, Env:_TYPER_COMPLETE_FISH_ACTION, Env:_TYPER_COMPLETE_ARGS
    }
}
"""

SCRIPTS: Final = {"bash": BASH, "zsh": ZSH, "fish": FISH, "powershell": POWERSHELL}
"""The script of each shell."""
