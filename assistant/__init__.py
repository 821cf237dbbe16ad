"""A CV assistant: answers questions about a CV by quoting it word for word.

    file ──read──▶ Document ──parse──▶ CV ──chunk──▶ Chunk* ──index──▶ Index
    question + Conversation ──understand──▶ Query ──retrieve──▶ Hit* ──answer──▶ Answer ──▶ a face
"""
