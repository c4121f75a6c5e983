"""What all values share."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A value that does not change once it is made and takes no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")
