// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/chosenfilemodel.h"
#include "ui/models/latestanswer.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace keeper {

class InlineMessage;
class PictureView;

/// A look into the chosen file, what is known of it, and "Extract…".
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(ChosenFileModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] int leastWidth() const;
    void showLook();
    void drawPicture();
    void takePicture(const QImage &image);
    void showTaking();
    void askWhere();

    ChosenFileModel &m_model;
    QLabel *m_title;
    QStackedWidget *m_looks;
    QLabel *m_notice;
    QPlainTextEdit *m_text;
    PictureView *m_picture;
    QLabel *m_facts;
    InlineMessage *m_error;
    InlineMessage *m_takingError;
    QPushButton *m_extract;
    QPushButton *m_stop;
    QLabel *m_taking;
    QByteArray m_drawn; ///< Whose picture is shown, or on its way.
    LatestAnswer m_drawing;
};

} // namespace keeper
