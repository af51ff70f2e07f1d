"""Print the newest issues of a repository, and the users who commented."""

from datetime import datetime
from typing import Any

from githubkit import GitHub
from githubkit.exception import RequestFailed
from githubkit_schemas.latest.models import Issue


def line(issue: Issue) -> str:
    return f"{issue.title} by {issue.user.login if issue.user else 'nobody'} at {issue.created_at}"


def people(github: GitHub[Any], issue: Issue) -> list[str]:
    response = github.rest.issues.list_comments("mira", "aurora", issue.number, per_page=10)
    return [comment.user.login for comment in response.parsed_data if comment.user]


def main() -> None:
    with GitHub("token") as github:
        since = datetime(2024, 2, 1)
        page = github.rest.issues.list_for_repo("mira", "aurora", since=since, labels="aurora", per_page=100)
        for issue in page.parsed_data:
            try:
                more = github.rest.issues.get("mira", "aurora", issue.number).parsed_data
            except RequestFailed as error:
                print(issue.number, error.response.status_code)
                continue
            print(line(issue), more.created_at.year, people(github, issue))
        print(len(page.parsed_data))


main()
