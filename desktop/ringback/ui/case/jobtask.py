"""The first task of a case that is there: its plan, and the way to let it grow."""

from ringback.ui.case.job import PlanCard
from ringback.ui.case.task import TaskPage
from ringback.usecases.jobs import tell_plan


class JobTaskPage(TaskPage):
    """The plan was fixed when its answers were saved."""

    def build_more(self) -> None:
        if self.case.job is not None and self.case.plan is not None:
            told = tell_plan(self.desk.playbook, self.case.job, self.case.plan)
            self.add(PlanCard(told, grows=False, parent=self.body))
