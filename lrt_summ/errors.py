"""Every error that lrt_summ raises on purpose.

    LrtSummError
    ├── UsageError               wrong option, setting, prompt or template file      exit 2
    │   ├── NewerCacheError      the cache was written by a newer version            exit 2
    │   ├── UnknownLanguageError     neither `nl` nor `en`; a ValueError too         exit 2
    │   └── WrongTypeError       a path for minutes, say; a TypeError too            exit 2
    ├── DocumentError            the minutes cannot be read                          exit 3
    │   ├── UnsupportedFormatError   not minutes in a format we know
    │   ├── EmptyDocumentError       nothing to read in it
    │   ├── DamagedDocumentError     truncated, corrupt, undecodable
    │   ├── ProtectedDocumentError   encrypted or behind a password
    │   ├── NoTextLayerError         scanned pages without text
    │   ├── DocumentTooLargeError    over a limit of the settings
    │   └── NoAgendaItemsError       text, but no minutes
    └── ModelError               the model's side                                    exit 4
        ├── EndpointForbiddenError   offline mode refuses an address off this machine
        ├── ModelNotAvailableError   local extra or model file missing, unknown model name
        ├── KeyRefusedError          the key is missing, wrong or may not do this
        ├── QuotaExhaustedError      the key has no money left
        ├── BudgetExceededError      `--max-cost` would be passed
        ├── RequestRefusedError      the server finds the request wrong (400, 422)
        ├── PostponedError           the answer comes later, in a batch
        └── EndpointError            unreachable, overloaded or broken; worth another try

A wrong *answer* of a model is never an exception but a `Finding`: see `lrt_summ.checking`.
"""

from __future__ import annotations


class LrtSummError(Exception):
    """Something the user can act on.

    `str(error)` is one line: what happened, to which file or item. `hint` says what to do about it.

    Attributes:
        exit_code: what the command line exits with.
        retryable: whether the same call may succeed later without anything being changed.
        hint: the remedy, in the user's words; `None` where the message says it all.
    """

    exit_code: int = 2
    retryable: bool = False

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(LrtSummError):
    """An option, setting, prompt or template that cannot be used."""


class NewerCacheError(UsageError):
    """The cache was written by a newer version of lrt_summ, so it is left alone."""


class UnknownLanguageError(UsageError, ValueError):
    """A language that no message and no label is in."""

    def __init__(self, lang: object) -> None:
        super().__init__(f"Taal {lang!r} bestaat hier niet: kies 'nl' of 'en'.")


class WrongTypeError(UsageError, TypeError):
    """An argument of another type than the function takes.

    Args:
        given: the argument.
        wanted: the type that it should have.
        made_by: how to come by one.
    """

    def __init__(self, given: object, wanted: type, made_by: str) -> None:
        super().__init__(
            f"Een {type(given).__name__} is geen {wanted.__name__}; die geeft {made_by}."
        )


class DocumentError(LrtSummError):
    """A document that cannot be read as minutes. `str(error)` names the file."""

    exit_code = 3


class UnsupportedFormatError(DocumentError):
    """A kind of file that no reader takes: an image, a spreadsheet, a program, a directory."""


class EmptyDocumentError(DocumentError):
    """No text at all."""


class DamagedDocumentError(DocumentError):
    """Truncated, corrupt or undecodable."""


class ProtectedDocumentError(DocumentError):
    """Encrypted, or behind a password."""


class NoTextLayerError(DocumentError):
    """A scan: pages, but no text on them."""


class DocumentTooLargeError(DocumentError):
    """Over one of the limits in `Settings`; the message names the limit."""


class NoAgendaItemsError(DocumentError):
    """There is text, but nothing that looks like an agenda item."""


class ModelError(LrtSummError):
    """The model's side failed.

    Attributes:
        status_code: HTTP status, where there was one.
        ends_run: whether every other request of the run would fail in the same way.
    """

    exit_code = 4
    ends_run: bool = False

    def __init__(
        self, message: str, *, hint: str | None = None, status_code: int | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.status_code = status_code


class EndpointForbiddenError(ModelError):
    """Offline mode is on and the address is not on this machine."""

    ends_run = True


class ModelNotAvailableError(ModelError):
    """The server does not know the model, or the local model is not installed."""

    ends_run = True


class KeyRefusedError(ModelError):
    """The key is missing, wrong, or may not use this model (401, 403)."""

    ends_run = True


class QuotaExhaustedError(ModelError):
    """The key is valid but its quota is used up."""

    ends_run = True


class BudgetExceededError(ModelError):
    """The next request could cost more than the user allowed for this run."""

    ends_run = True


class RequestRefusedError(ModelError):
    """The server finds the request itself wrong; asking again would not help."""


class PostponedError(ModelError):
    """The request waits in a batch; its answer comes later, and asking again now would not help."""


class EndpointError(ModelError):
    """Unreachable, overloaded, too slow or broken.

    Attributes:
        retry_after_s: seconds the server asks us to wait, `None` if it does not say.
    """

    retryable = True

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        status_code: int | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message, hint=hint, status_code=status_code)
        self.retry_after_s = retry_after_s
